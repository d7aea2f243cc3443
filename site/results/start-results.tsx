/** Begins the page of one survey's results, from the view that the page brings; fetches no figure itself. */
import { render } from 'preact'
import { SurveyResults } from './SurveyResults.tsx'
import type { ResultsView } from './view.ts'

const room = document.querySelector('#results')
const view = document.querySelector('#view')?.textContent
if (room && view) render(<SurveyResults view={JSON.parse(view) as ResultsView} />, room)
