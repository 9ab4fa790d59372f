// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Frames of clips, pictures and runs, read in the background. */
package org.likeness.workbench.compare.source;
