// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The run dashboard: curves, samples, state, results. */
package org.likeness.workbench.training.dashboard;
