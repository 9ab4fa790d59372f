// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The parts of the core put together. */
package org.likeness.core.internal;
