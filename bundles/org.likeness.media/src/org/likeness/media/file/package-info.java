// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Files that appear whole or not at all, and what a killed process leaves of them. */
package org.likeness.media.file;
