/** Modules that the build makes. */
declare module 'virtual:respondent-script' {
  const code: string
  export default code
}
