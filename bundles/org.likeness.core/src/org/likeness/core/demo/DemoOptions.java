// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.demo;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How the demo is run.
 *
 * @param out becomes a workspace with the clip and the report in it
 * @param quick a small training, for a first look
 * @param seed renders two new persons; without it the bundled ones are taken
 */
public record DemoOptions(Path out, boolean quick, OptionalLong seed) {}
