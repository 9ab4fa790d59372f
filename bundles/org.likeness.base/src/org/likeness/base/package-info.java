// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Where a user's files lie. */
package org.likeness.base;
