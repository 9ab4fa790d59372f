// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The metrics that come with Likeness: plug-ins only, the arithmetic lies in {@code internal}. */
package org.likeness.metrics;
