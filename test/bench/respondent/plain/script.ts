/** The plain form's script: keeps what is answered on the device, shows how much is done, and sends; has no pages. */
const form = document.querySelector('form') as HTMLFormElement
const progress = form.querySelector('progress') as HTMLProgressElement
const told = form.querySelector('[role=alert]') as HTMLElement
const place = `answers ${location.pathname}`
let held: Record<string, string[]> = {}

try {
  const kept: Record<string, string[]> = JSON.parse(localStorage.getItem(place) ?? '{}')
  for (const input of form.querySelectorAll<HTMLInputElement>('[name]')) {
    const values = kept[input.name] ?? []
    if (input.type === 'radio' || input.type === 'checkbox') input.checked ||= values.includes(input.value)
    else input.value ||= values[0] ?? ''
  }
} catch {
  // Where nothing can be kept, nothing was.
}
read()

form.addEventListener('input', () => {
  read()
  try {
    localStorage.setItem(place, JSON.stringify(held))
  } catch {
    // The answers still stand in the form.
  }
})

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: crypto.randomUUID(), answers: held }),
  }
  for (const wait of [0, 500, 1000, 2000]) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    const response = await fetch('', init).catch(() => undefined)
    if (!response?.ok) continue
    localStorage.removeItem(place)
    form.textContent = 'Thank you.'
    return
  }
  told.textContent = 'This could not be sent. Your answers are kept on this device; please try again.'
})

function read(): void {
  held = {}
  for (const [name, value] of new FormData(form)) {
    if (value === '') continue
    held[name] = [...(held[name] ?? []), String(value)]
  }
  progress.value = Object.keys(held).length
  Object.assign(window, { held })
}
