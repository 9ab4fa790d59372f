// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Executing recipes. */
package org.likeness.core.internal.runner;
