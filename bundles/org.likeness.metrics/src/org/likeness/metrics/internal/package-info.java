// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Arithmetic of the metrics, in double precision. */
package org.likeness.metrics.internal;
