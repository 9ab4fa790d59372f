// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

/**
 * A plug-in that was found.
 *
 * @param entry its descriptor; READY as far as the descriptor goes, or FAILED; without its parameters, which are the
 *     plug-in's own code
 * @param order of equal rankings: the smaller one wins
 * @param probing tells whether it can be used; nothing of the plug-in runs before it is asked
 */
record Candidate(PluginEntry entry, long order, Probing probing) {}
