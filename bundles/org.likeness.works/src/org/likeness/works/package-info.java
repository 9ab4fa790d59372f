// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** From pictures and clips to faces, swaps, measures and verdicts: one recipe kind per step. */
package org.likeness.works;
