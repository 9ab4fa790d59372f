// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Curves over steps: sources that answer for a window of pixels, smoothing, zoom, cursor, export. */
package org.likeness.workbench.chart;
