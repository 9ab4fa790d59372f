// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Intervals for what was measured. */
package org.likeness.works.stats;
