// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Curves over time. */
package org.likeness.synthesis.internal.curve;
