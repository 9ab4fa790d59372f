// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

/**
 * Something that {@code verify} found to be wrong.
 *
 * @param file which file, relative to the dataset when it lies there
 * @param sentence what is wrong
 */
public record Finding(String file, String sentence) {}
