/** Ending a command where something cannot be read or written; hides no mistake of our own. */

/**
 * Run a command, and give the code that it ends with.
 *
 * What a file or a folder keeps from being done is told in one line; anything else is our own mistake, and is thrown.
 */
export async function toldInOneLine(command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Error') throw error
    console.error(error.message)
    return 1
  }
}
