/** Modules that the build makes. */
declare module 'virtual:respondent-script' {
  /** The script by the parts that a page needs, as `partsFor` names them. */
  const scripts: Readonly<Record<string, string>>
  export default scripts
}
