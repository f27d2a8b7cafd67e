import { describe, expect, it } from 'vitest'
import { allViews } from '../views/all-views.js'
import { benefitsView } from '../views/benefits.view.js'
import { enrolmentView } from '../views/enrolment.view.js'
import type { Build } from './build.js'
import { nextStep, type Situation } from './plan.js'

let id = 0
const build = (of: Partial<Build>): Build => {
  id += 1
  const { name, version, dimensions, measures } = enrolmentView
  const kind = { name, version, dimensions, measures }
  const counted = { rules: 'r', partitions: 2, done: 2, isVerified: true, paused: null }
  return { id, role: 'serving', why: 'first', position: 5, ...kind, ...counted, ...of }
}
const paused = { position: 6, stream: null, eventId: null, code: 'ViewFailed', reason: '' } as const

const step = (builds: ReadonlyArray<Build>, given: Partial<Situation> = {}) => {
  const next = nextStep({ builds, views: [enrolmentView, benefitsView], head: 9, last: 'rest', ...given })
  return {
    kind: next.kind,
    ids: 'builds' in next ? next.builds.map((each) => each.id) : [],
    to: 'to' in next ? next.to : null,
  }
}

describe('the next step', () => {
  const other = build({ name: 'benefits', position: 9 })

  it('asks for what nothing serves', () => {
    expect(nextStep({ builds: [], views: allViews, head: 0, last: 'rest' })).toMatchObject({
      kind: 'ask',
      views: allViews,
    })
  })

  it('is rest where everything is at the head or paused', () => {
    expect(step([build({ position: 9 }), other])).toMatchObject({ kind: 'rest' })
    expect(step([build({ paused }), other])).toMatchObject({ kind: 'rest' })
  })

  it('moves those furthest behind, no further than the next ones stand, and only together with those of the same rules', () => {
    const behind = build({ position: 3 })
    expect(step([behind, { ...other, position: 7 }])).toEqual({ kind: 'follow', ids: [behind.id], to: 7 })
    expect(step([behind, { ...other, position: 3 }])).toEqual({ kind: 'follow', ids: [behind.id, other.id], to: 9 })
    expect(step([behind, { ...other, position: 3, rules: 's' }])).toMatchObject({ ids: [behind.id] })
  })

  it('never switches to a build that is behind what serves, or paused', () => {
    const serving = build({ position: 8 })
    const next = build({ role: 'next', why: 'asked', position: 7 })
    expect(step([serving, next, other])).toEqual({ kind: 'follow', ids: [next.id], to: 8 })
    expect(step([serving, { ...next, position: 8 }, other])).toMatchObject({ kind: 'switch', ids: [next.id] })
    expect(step([serving, { ...next, position: 8, paused }, other])).toMatchObject({
      kind: 'follow',
      ids: [serving.id],
    })
  })

  it('follows and builds in turns', () => {
    const serving = build({})
    const next = build({ role: 'next', why: 'asked', done: 1, isVerified: false })
    const builds = [serving, next, other]
    expect(step(builds, { last: 'count' })).toMatchObject({ kind: 'follow', ids: [serving.id] })
    expect(step(builds, { last: 'follow' })).toMatchObject({ kind: 'count', ids: [next.id] })
    expect(step([serving, { ...next, done: 2 }, other], { last: 'follow' })).toMatchObject({ kind: 'verify' })
  })

  it.each(['rules', 'far-behind'] as const)(
    'leaves what serves where it is while it is replaced because of %s',
    (why) => {
      const next = build({ role: 'next', why, done: 1, isVerified: false })
      expect(step([build({}), next, other])).toMatchObject({ kind: 'count', ids: [next.id] })
    },
  )
})
