// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Linear algebra of small matrices. */
package org.likeness.base.math;
