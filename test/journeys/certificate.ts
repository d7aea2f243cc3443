/** A certificate that a test makes for itself (RFC 5280), so that no key lies in the tree and none ever runs out. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'

const ecdsaWithSha256 = '06082a8648ce3d040302'
const commonName = '0603550403'
const basicConstraints = '0603551d13'
const alternativeNames = '0603551d11'
const hour = 3_600_000

/** Make a certificate that signs itself, for a name or an address (IPv4), with its key; both as PEM. */
export function makeCertificate(host: string): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = der(0x30, hex(ecdsaWithSha256))
  const name = der(
    0x30,
    der(0x31, der(0x30, hex(commonName), der(0x0c, Buffer.from('a mail server of a test')))),
  )
  const now = Date.now()
  const extensions = der(
    0x30,
    der(0x30, hex(basicConstraints), der(0x01, hex('ff')), der(0x04, der(0x30, der(0x01, hex('ff'))))),
    der(0x30, hex(alternativeNames), der(0x04, der(0x30, subject(host)))),
  )
  const signed = der(
    0x30,
    der(0xa0, der(0x02, hex('02'))),
    der(0x02, Buffer.concat([hex('01'), randomBytes(8)])),
    algorithm,
    name,
    der(0x30, time(now - hour), time(now + 24 * hour)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  )
  const signature = sign('sha256', signed, privateKey)
  const whole = der(0x30, signed, algorithm, der(0x03, hex('00'), signature))
  const lines = whole
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
}

/** Put one value of DER together: its tag, its length, and what it holds. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const held = Buffer.concat(parts)
  const short = held.length < 128
  const length = short ? [held.length] : [0x82, held.length >> 8, held.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), held])
}

function subject(host: string): Buffer {
  const address = isIPv4(host)
  return address ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host))
}

function time(moment: number): Buffer {
  return der(0x18, Buffer.from(`${new Date(moment).toISOString().replace(/\D/g, '').slice(0, 14)}Z`))
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex')
}
