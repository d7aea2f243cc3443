/** Modules that the build makes. */
declare module 'virtual:respondent-script' {
  /** The script by the parts that a page needs, as `partsFor` names them. */
  const scripts: Readonly<Record<string, string>>
  export default scripts
}

declare module 'virtual:companion' {
  /** The companion's address by language. */
  const addresses: Readonly<Record<string, string>>
  export default addresses
}

declare module 'virtual:results-script' {
  /** The address of the script of a survey's results page. */
  const address: string
  export default address
}
