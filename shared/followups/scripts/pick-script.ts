import type { Script, Visit } from '../../model/follow-up'
import type { ScriptId } from '../../model/ids'
import { fillScript, missingVariables } from './fill-script'
import type { ScriptValues } from './fill-script'

/** Scripts used with a person, latest first, each once. */
export function usedScripts(visits: readonly Visit[]): ScriptId[] {
  const latestFirst = [...visits].sort((a, b) => b.at - a.at)
  return [...new Set(latestFirst.flatMap(visit => visit.scriptId ?? []))]
}

/** The words for one of many who are greeted together: the `chosen` ones, unless this person has had them before. */
export function scriptForOne(scripts: readonly Script[], chosen: Script, visits: readonly Visit[], values: ScriptValues): Script {
  const used = usedScripts(visits)
  return used.includes(chosen.id) ? (pickScript(scripts, chosen.scene, used, values) ?? chosen) : chosen
}

/**
 * The script of a scene to offer: one never used with the person, else the one used longest ago; among equals the one
 * with fewest unknown variables, then the lowest number. Never the one used last, unless it is the only one. `null`:
 * the scene has none.
 */
export function pickScript(scripts: readonly Script[], scene: string, used: readonly ScriptId[], values: ScriptValues): Script | null {
  const age = (script: Script): number => {
    const at = used.indexOf(script.id)
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  const unknown = (script: Script): number => missingVariables(fillScript(script.text, values)).length
  const ofScene = scripts.filter(script => script.scene === scene)
  return ofScene.sort((a, b) => (age(b) === age(a) ? 0 : age(b) - age(a)) || unknown(a) - unknown(b) || a.number - b.number)[0] ?? null
}
