/** What the references hold, or measurement could do, and this project leaves undone; what it is and why. */
export const shelf: readonly (readonly [what: string, why: string])[] = [
  [
    'strengths of competitors (Bradley-Terry, Davidson)',
    'most people compare only us with one other; where nobody compares the others, it equals the balance with each',
  ],
  ['a term’s weight by frequency (c-TF-IDF)', 'log-odds of terms do the same, and say how sure they are'],
  [
    'noise for differential privacy',
    'for one score of 20 answers its standard deviation alone is 14 points (ε = 1), for ten 28',
  ],
  [
    'a ledger that judges each slice asked for',
    'nobody can ask for slices: a wave is released in one pass, and test/engine/privacy attacks all of it together',
  ],
  ['plain Wald interval', 'with few answers it holds the truth too seldom; the adjusted one takes its place'],
  [
    'pooled z test of two shares',
    'with few answers it finds too much; the N − 1 test or Fisher’s takes its place',
  ],
  ['Bonferroni', 'Holm’s correction finds all that it finds, at the same risk'],
  [
    'error of a raked mean that knows of raking',
    'needs single answers; from sums the error comes out larger (0.159 for 0.150 in the reference)',
  ],
  ['post-stratified mean', 'needs answers in every combination; raking needs them in every margin'],
  [
    'standardised alpha, correlation of an item with the rest, omega by minimum residuals',
    'alpha, alpha without an item and one omega say it',
  ],
  [
    'standardised slopes of drivers',
    'where drivers go together, one may come out with the wrong sign; weights cannot',
  ],
  ['share of wins with ties as halves', 'it is half of one plus the balance'],
]
