// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

/**
 * Something that a run was made from.
 *
 * @param role what for: {@code a}, {@code b}, {@code source}
 * @param type {@code dataset}, {@code run} or {@code file}
 * @param name dataset name, run id or file name
 * @param sha256 fingerprint in hex
 */
public record RunInput(String role, String type, String name, String sha256) {}
