/** Sending a leader the link that was asked for; tells nobody but the leader. */
import type { Context } from 'hono'
import type { Leader } from '#engine/programme.ts'
import type { AppEnv } from '../env.ts'

/**
 * Send the mail.
 *
 * @param path of the link's page, with its token
 */
export async function sendSignIn(_c: Context<AppEnv>, _leader: Leader, _path: string): Promise<void> {}
