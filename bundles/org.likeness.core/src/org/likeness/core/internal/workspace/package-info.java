// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** A workspace on disk. */
package org.likeness.core.internal.workspace;
