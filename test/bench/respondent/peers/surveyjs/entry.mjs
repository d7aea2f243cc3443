/** SurveyJS as its guide for plain JavaScript says, with the style that asks no other host for a font. */
import 'survey-core/survey-core.fontless.min.css'
import { Model } from 'survey-core'
import 'survey-js-ui'

const survey = new Model(__ASKED__)
window.heldByPage = (id) => survey.data[id] !== undefined
survey.render(document.querySelector('main'))
