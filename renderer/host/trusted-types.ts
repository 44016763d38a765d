interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown
}

/**
 * Under the page's Trusted Types a worker address must pass a policy. This one is the page's only policy: it lets through
 * addresses of our own origin, for workers alone, and refuses markup and script text altogether. Call it before the first
 * worker is made; does nothing where the browser has no Trusted Types or the policy exists.
 */
export function allowOwnWorkers(scope: { readonly trustedTypes?: TrustedTypePolicyFactory | undefined; readonly origin: string; readonly href: string }): void {
  try {
    scope.trustedTypes?.createPolicy('default', {
      createScriptURL(address) {
        if (!new URL(address, scope.href).href.startsWith(`${scope.origin}/`)) throw new TypeError(`no script from ${address}`)
        return address
      },
    })
  } catch (error) {
    // A second call is refused by the content security policy; the first one's policy stands.
    if (!(error instanceof TypeError)) throw error
  }
}
