import { describe, it } from 'vitest'
import { endCategory, enrol, grant, leave, move, resumeEnrolment, suspendEnrolment } from '../testing/commands.js'
import { died, ended, enrolled, granted, left, moved, reversalOf, transferredOut } from '../testing/given.js'
import { paused, unpaused } from '../testing/office-facts.js'
import { given } from '../testing/scenario.js'

describe('enrolling', () => {
  it('enrols a stranger', () => given().when(enrol()).thenAppends(enrolled()))
  it('does nothing for the same enrolment again', () => given(enrolled()).when(enrol()).thenNothing())
  it('enrols anew after the enrolment was reversed', () =>
    given(enrolled(), reversalOf(enrolled())).when(enrol()).thenAppends(enrolled()))
  it('refuses another enrolment of the same participant', () =>
    given(enrolled())
      .when(enrol({ enrolledOn: '2012-01-01' }))
      .thenRefused('AlreadyEnrolled', { enrolledOn: '2011-07-01' }))
  it('refuses a day before the birth', () =>
    given()
      .when(enrol({ birthDate: '2011-07-02' }))
      .thenRefused('DatesOutOfOrder', { notBefore: '2011-07-02', day: '2011-07-01' }))
  it('takes an ID number of 15 digits, and no doubtful one', () => {
    const fifteen = { idFlags: ['fifteen-digits'] }
    given().when(enrol(fifteen)).thenAppends(enrolled(fifteen))
    given()
      .when(enrol({ idFlags: ['fifteen-digits', 'sex-differs'] }))
      .thenRefused('IdentityDoubtful', { flags: ['sex-differs'] })
  })
  it('refuses a zone that the book does not know', () =>
    given()
      .when(enrol({ zone: 'elsewhere' }))
      .thenRefused('NoSuchZone'))
  it('refuses the day before the scheme, and takes its first', () => {
    given()
      .when(enrol({ enrolledOn: '2011-06-30' }))
      .thenRefused('BeforeScheme', { start: '2011-07' })
    given()
      .when(enrol({ enrolledOn: '2011-07-01' }))
      .thenAppends(enrolled())
  })
})

describe('pausing and leaving', () => {
  it('pauses once, and goes on after it', () => {
    given(enrolled()).when(suspendEnrolment()).thenAppends(paused())
    given(enrolled(), paused({ effectiveOn: '2019-05-01' }))
      .when(suspendEnrolment())
      .thenRefused('EnrolmentPaused', { since: '2019-05-01' })
    given(enrolled(), paused({ effectiveOn: '2019-05-01' }), unpaused({ effectiveOn: '2019-06-01' }))
      .when(suspendEnrolment())
      .thenAppends(paused())
  })
  it('goes on only after a pause', () => {
    given(enrolled(), paused({ effectiveOn: '2019-05-01' }))
      .when(resumeEnrolment())
      .thenAppends(unpaused())
    given(enrolled()).when(resumeEnrolment()).thenRefused('EnrolmentNotPaused')
    given(enrolled(), paused({ effectiveOn: '2020-01-02' }))
      .when(resumeEnrolment())
      .thenRefused('EnrolmentNotPaused')
  })
  it('leaves once, whatever the day', () => {
    given(enrolled()).when(leave()).thenAppends(left())
    given(enrolled(), left({ effectiveOn: '2021-01-01' }))
      .when(leave())
      .thenRefused('HasLeft', { leftOn: '2021-01-01' })
    given(enrolled(), transferredOut({ effectiveOn: '2019-01-01' }))
      .when(leave())
      .thenRefused('HasLeft')
  })
  it('counts from the first day of leaving, in whatever order they were learned', () => {
    const [first, second] = [transferredOut({ effectiveOn: '2019-01-01' }), left({ effectiveOn: '2021-01-01' })]
    given(enrolled(), first, second).when(move()).thenRefused('HasLeft', { leftOn: '2019-01-01' })
    given(enrolled(), second, first).when(move()).thenRefused('HasLeft', { leftOn: '2019-01-01' })
  })
  it('is refused to the dead from the day after, and to those not yet enrolled', () => {
    given(enrolled(), died({ diedOn: '2019-12-31', reportedOn: '2020-01-05' }))
      .when(leave())
      .thenRefused('AlreadyDead')
    given(enrolled(), died({ diedOn: '2020-01-01', reportedOn: '2020-01-05' }))
      .when(leave())
      .thenAppends(left())
    given(enrolled({ enrolledOn: '2020-01-02' }))
      .when(leave())
      .thenRefused('NotEnrolled', { enrolledOn: '2020-01-02' })
  })
})

describe('changing the place', () => {
  it('says what it was', () => {
    given(enrolled())
      .when(move())
      .thenAppends(moved({ before: 'chenggong' }))
    given(enrolled(), moved({ effectiveOn: '2019-01-01', after: 'high-tech' }))
      .when(move())
      .thenAppends(moved({ before: 'high-tech' }))
  })
  it('does nothing for who is there already', () =>
    given(enrolled({ zone: 'resort' }))
      .when(move())
      .thenNothing())
  it('refuses a zone that the book does not know, and takes any community', () => {
    given(enrolled())
      .when(move({ after: 'elsewhere' }))
      .thenRefused('NoSuchZone')
    given(enrolled())
      .when(move({ field: 'community', after: '龙街社区' }))
      .thenAppends(moved({ field: 'community', after: '龙街社区' }))
  })
})

describe('categories', () => {
  it('are granted with a grade that fits', () => {
    given(enrolled()).when(grant()).thenAppends(granted())
    given(enrolled())
      .when(grant({ grade: 5 }))
      .thenRefused('GradeNotFitting')
    given(enrolled())
      .when(grant({ grade: null }))
      .thenRefused('GradeNotFitting')
    given(enrolled())
      .when(grant({ category: 'other', grade: 1 }))
      .thenRefused('GradeNotFitting')
  })
  it('may be older than the enrolment, not younger than a death', () => {
    given(enrolled())
      .when(grant({ from: '2001-01-01' }))
      .thenAppends(granted({ from: '2001-01-01' }))
    given(enrolled(), died({ diedOn: '2022-05-15' }))
      .when(grant({ from: '2022-05-16' }))
      .thenRefused('AlreadyDead')
  })
  it('are held one at a time', () => {
    given(enrolled(), granted()).when(grant()).thenNothing()
    given(enrolled(), granted())
      .when(grant({ from: '2020-01-01', grade: 2 }))
      .thenRefused('AlreadyHeld', { from: '2011-07-01' })
    given(enrolled(), granted(), ended({ to: '2020-01-01' }))
      .when(grant({ from: '2020-01-01', grade: 2 }))
      .thenRefused('AlreadyHeld')
    given(enrolled(), granted(), ended({ to: '2020-01-01' }))
      .when(grant({ from: '2020-01-02', grade: 2 }))
      .thenAppends(granted({ from: '2020-01-02', grade: 2 }))
  })
  it('end once, from the day they are held', () => {
    given(enrolled(), granted()).when(endCategory()).thenAppends(ended())
    given(enrolled(), granted(), ended()).when(endCategory()).thenNothing()
    given(enrolled(), granted(), ended())
      .when(endCategory({ to: '2020-01-02' }))
      .thenRefused('CategoryNotHeld')
    given(enrolled(), granted({ from: '2020-01-02' }))
      .when(endCategory())
      .thenRefused('CategoryNotHeld')
  })
})
