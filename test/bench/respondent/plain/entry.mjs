/** What the plain form is bundled from: its style and its script. */
import './form.css'
import './script.ts'
