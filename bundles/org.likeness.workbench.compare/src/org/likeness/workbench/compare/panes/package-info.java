// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The compare view: panes in lock-step, modes, timeline. */
package org.likeness.workbench.compare.panes;
