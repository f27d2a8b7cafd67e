import { describe, expect, it } from 'vitest'
import { enrol, pay } from './commands.js'
import { died, enrolled, paid } from './given.js'
import { given, ScenarioFailed } from './scenario.js'

const old = enrolled({ birthDate: '1951-03-15' })

describe('a scenario that goes as its test says', () => {
  it('says nothing', () => {
    expect(given(old, died()).when(pay()).thenRefused('AlreadyDead', { diedOn: '2022-05-15' })).toBeUndefined()
    expect(given().when(enrol()).thenAppends(enrolled())).toBeUndefined()
    expect(
      given(old)
        .when(enrol({ birthDate: '1951-03-15' }))
        .thenNothing(),
    ).toBeUndefined()
  })
})

describe('a scenario that does not', () => {
  it('shows what was expected and what was decided', () => {
    expect(() => given(old, died()).when(pay()).thenAppends(paid())).toThrow(
      /expected\n {2}P1 \{"type":"PensionPaid".*1100.*\nbut the decision was\n {2}refused: \{"code":"AlreadyDead","diedOn":"2022-05-15"\}/,
    )
    expect(() => given().when(enrol()).thenNothing()).toThrow(/expected\n {2}no event\nbut .*\n {2}P1 .*Enrolled/)
    expect(() => given().when(pay()).thenRefused('AlreadyDead')).toThrow(
      /refused: AlreadyDead \{\}\nbut .*\n.*NotEnrolled/,
    )
  })
  it('fails by one fen, one event, one fact of a refusal, one participant', () => {
    const lines = { 'basic-pension:district': 1_100 }
    expect(() => given(old).when(pay()).thenAppends(paid({ lines }))).toThrow(ScenarioFailed)
    expect(() => given().when(enrol()).thenAppends(enrolled(), died())).toThrow(ScenarioFailed)
    expect(() =>
      given()
        .when(enrol())
        .thenAppends(enrolled({ participantId: 'P2' })),
    ).toThrow(ScenarioFailed)
    expect(() => given(old, died()).when(pay()).thenRefused('AlreadyDead', { diedOn: '2022-05-16' })).toThrow(
      ScenarioFailed,
    )
  })
  it('is told that its facts are somebody else’s', () =>
    expect(() => given(enrolled({ participantId: 'P2' })).when(pay())).toThrow(/is for P1, but .*\n {2}P2/))
})
