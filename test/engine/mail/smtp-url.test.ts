import { describe, expect, test } from 'vitest'
import { readSmtpUrl } from '#engine/mail/smtp-url.ts'

describe('what is no address of a mail server is refused, and no password is repeated', () => {
  test.each([
    ['', 'it has the form'],
    ['mail.example', 'it has the form'],
    ['https://name:secret@mail.example', 'it has the form'],
    ['smtps://name:secret@', 'it has the form'],
    ['smtps://name:secret@mail.example:99999', 'it has the form'],
    ['smtps://na@me:secret@mail.example', 'it has the form'],
    ['smtps://name:se%cret@mail.example', 'holds a «%» that is not written as «%25»'],
  ])('%s', (text, message) => {
    const read = readSmtpUrl(text)
    expect(read).toContain(message)
    expect(read).not.toContain('secret')
  })
})

describe('a mail server is read with', () => {
  test('its own port, and TLS from the first byte', () => {
    expect(readSmtpUrl('smtps://mail.example')).toEqual({
      host: 'mail.example',
      port: 465,
      secure: true,
      local: false,
    })
    expect(readSmtpUrl('smtp://mail.example/')).toMatchObject({ port: 587, secure: false })
    expect(readSmtpUrl('SMTP://Mail.Example:2525')).toMatchObject({ host: 'mail.example', port: 2525 })
  })

  test('a login whose marks are written as in addresses', () => {
    expect(readSmtpUrl('smtps://me%40firm.example:p%3A%25%2F@mail.example')).toMatchObject({
      login: { user: 'me@firm.example', pass: 'p:%/' },
    })
    expect(readSmtpUrl('smtps://apikey@mail.example')).toMatchObject({ login: { user: 'apikey', pass: '' } })
  })

  test.each(['smtp://localhost:1025', 'smtp://127.0.0.1:1025', 'smtp://[::1]:1025'])(
    '%s on this machine',
    (text) => {
      expect(readSmtpUrl(text)).toMatchObject({ port: 1025, local: true })
    },
  )
})
