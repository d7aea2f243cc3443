/** forms.md as its guide says: composed in the browser, a slide for each page. */
import 'formsmd/dist/css/formsmd.min.css'
import { Composer, Formsmd } from 'formsmd'

const pages = __ASKED__
const composer = new Composer({ id: 'survey', postUrl: '/api/responses' })
pages.forEach((page, index) => {
  if (index > 0) composer.slide({ pageProgress: `${index + 1}/${pages.length}` })
  composer.h2(page.title)
  for (const { method, name, params } of page.fields) composer[method](name, params)
})
const survey = new Formsmd(composer.template, document.querySelector('main'), {})
window.heldByPage = (id) => Boolean(survey.state.formData[id])
survey.init()
