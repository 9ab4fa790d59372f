// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

/**
 * How far an item was looked through for faces.
 *
 * @param itemId of which item
 * @param next the first frame that was not looked at
 * @param finished whether the whole item was looked at
 * @param settings what found the faces, as text that is equal for equal settings
 */
public record Extracted(long itemId, int next, boolean finished, String settings) {}
