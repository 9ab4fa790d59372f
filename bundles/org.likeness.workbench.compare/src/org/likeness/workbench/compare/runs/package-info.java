// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Runs beside each other: table, differences. */
package org.likeness.workbench.compare.runs;
