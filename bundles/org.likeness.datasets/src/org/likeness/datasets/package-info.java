// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Datasets: pictures and clips, the faces in them, and the right to use them. */
package org.likeness.datasets;
