// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Starts Equinox for the command and the workbench. Runs on the class path, beside the framework's jar, before there
 * are bundles; nothing inside Likeness may import it.
 */
package org.likeness.launcher;
