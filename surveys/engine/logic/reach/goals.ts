/** Turning a survey's conditions into goals: when a question is asked, and when it is not; searches nothing. */
import type { Answer, Answers } from '../../answers/answer.ts'
import type { Condition } from '../../model.ts'
import { evaluate } from '../evaluate.ts'
import type { Test } from './classes.ts'
import { all, any, type Goal, impossible, sure } from './goal.ts'
import { cannotSay, chosen, chosenTest, type Layout, nameOf, shownRows, unanswered } from './layout.ts'

/** What is known already of whether a question is asked. */
export type Known = (question: number) => boolean | undefined

/** Goals of one role's questions. */
export interface Goals {
  /** That a question is asked, or is not, as one goal that is looked into only when it is needed. */
  asked(question: number, want: boolean): Goal
  /** What has to be so for a question to be asked, or for it not to be. */
  within(question: number, want: boolean): Goal
  /** That a condition holds, or fails. */
  condition(condition: Condition, want: boolean): Goal
  /** That something was chosen among these rows, or among all, where rows are those chosen before. */
  chosen(question: number, want: boolean, row?: string): Goal
}

/** One item's answer being of some classes; a hidden item counts as unanswered. */
interface Wish {
  readonly kind: 'wish'
  readonly item: number
  readonly classes: bigint
}

/**
 * Make the goals of a layout.
 *
 * @param known what needs not be decided any more
 * @example goalsOf(layout, 'buyer', () => undefined).asked(3, true)
 */
export function goalsOf(layout: Layout, role: string, known: Known): Goals {
  const made = new Map<number, Goal>()
  const goals: Goals = { asked, within, condition: conditionGoal, chosen: chosenGoal }
  return goals

  function asked(question: number, want: boolean): Goal {
    const decided = known(question)
    if (decided !== undefined) return decided === want ? sure : impossible
    return { kind: 'asked', question, want }
  }

  function within(question: number, want: boolean): Goal {
    const key = question * 2 + (want ? 1 : 0)
    const goal = made.get(key) ?? build(question, want)
    made.set(key, goal)
    return goal
  }

  function build(index: number, want: boolean): Goal {
    const question = layout.questions[index]
    if (!question) return want ? impossible : sure
    const { parent, when } = question
    const parts = [
      parent === undefined ? to(want) : askedOf(parent, want),
      when ? conditionGoal(when, want) : to(want),
      chosenGoal(index, want),
    ]
    return want ? all(parts) : any(parts)

    function to(holds: boolean): Goal {
      return holds ? sure : impossible
    }
  }

  function askedOf(id: string, want: boolean): Goal {
    const place = layout.places.get(id)
    if (place === undefined) return want ? impossible : sure
    return asked(place, want)
  }

  function chosenGoal(index: number, want: boolean, row?: string): Goal {
    const question = layout.questions[index]
    const test = question && chosenTest(question, row)
    if (!test) return want ? sure : impossible
    return conditionGoal(test, want)
  }

  function conditionGoal(condition: Condition, want: boolean): Goal {
    if (condition.kind === 'test') {
      const read = readTest(condition, want)
      return read.kind === 'wish' ? wishGoal(read.item, read.classes) : read
    }
    const either = (condition.kind === 'or') === want
    // Tests of one item are joined into one: most conditions then leave nothing to choose.
    const wishes = new Map<number, bigint>()
    const others: Goal[] = []
    for (const part of condition.of) {
      const read = part.kind === 'test' ? readTest(part, want) : conditionGoal(part, want)
      if (read.kind !== 'wish') others.push(read)
      else wishes.set(read.item, joined(wishes.get(read.item), read.classes, either))
    }
    const parts = [...[...wishes].map(([item, classes]) => wishGoal(item, classes)), ...others]
    return either ? any(parts) : all(parts)
  }

  /** Ask for an item's answer: hidden is as good as unanswered, where unanswered will do. */
  function wishGoal(item: number, classes: bigint): Goal {
    const about = layout.items[item]
    if (!about) return impossible
    const { question, row, possible } = about
    const hidden = (classes & unanswered) !== 0n
    const gates = [asked(question, !hidden), chosenGoal(question, !hidden, row)]
    const fitting = possible & classes
    const answer: Goal =
      fitting === 0n ? impossible : fitting === possible ? sure : { kind: 'within', item, classes }
    return hidden ? any([answer, ...gates]) : all([...gates, answer])
  }

  function readTest(test: Test, want: boolean): Goal | Wish {
    const item = layout.byName.get(nameOf(test.question, test.row))
    const about = item === undefined ? undefined : layout.items[item]
    if (item === undefined || !about) return readBattery(test, want)
    if (about.several) return readSeveral(test, item, about.several.options, want)
    let classes = 0n
    for (const [bit, answer] of about.answers.entries()) {
      const answers: Answers = answer === undefined ? {} : { [test.question]: inRow(answer, about.row) }
      if (evaluate(test, answers) === want) classes |= 1n << BigInt(bit)
    }
    return { kind: 'wish', item, classes }
  }

  /** Read a test about a battery as a whole, or about what this role is never asked. */
  function readBattery(test: Test, want: boolean): Goal {
    const place = layout.places.get(test.question)
    const question = place === undefined ? undefined : layout.questions[place]
    const rows = question && test.row === undefined ? shownRows(question, role) : []
    if (rows.length === 0 || !test.comparator.endsWith('answered'))
      return evaluate(test, {}) === want ? sure : impossible
    const of = rows.map((row): Condition => {
      return { kind: 'test', question: test.question, row, comparator: 'is answered', values: [] }
    })
    return conditionGoal({ kind: 'or', of }, (test.comparator === 'is answered') === want)
  }

  function readSeveral(
    test: Test,
    status: number,
    options: ReadonlyMap<string, number>,
    want: boolean,
  ): Goal | Wish {
    const not = want ? 0n : 7n
    if (test.comparator === 'is answered')
      return { kind: 'wish', item: status, classes: (cannotSay | chosen) ^ not }
    if (test.comparator === 'is not answered')
      return { kind: 'wish', item: status, classes: unanswered ^ not }
    if (test.comparator === 'at least' || test.comparator === 'at most') return want ? impossible : sure
    const named = test.values.flatMap((value) => options.get(value) ?? [])
    const contains = (is: boolean) => {
      const parts = named.map((item) => wishGoal(item, is ? 2n : 1n))
      return is ? any(parts) : all(parts)
    }
    if (test.comparator !== 'is not') return contains(want)
    const given = wishGoal(status, want ? chosen : unanswered | cannotSay)
    return want ? all([given, contains(false)]) : any([given, contains(true)])
  }
}

function joined(before: bigint | undefined, next: bigint, either: boolean): bigint {
  if (before === undefined) return next
  return either ? before | next : before & next
}

function inRow(answer: Answer, row: string | undefined): Answer {
  return row === undefined || (typeof answer === 'object' && answer !== null) ? answer : { [row]: answer }
}
