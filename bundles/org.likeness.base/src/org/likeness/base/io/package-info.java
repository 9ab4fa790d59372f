// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Files: written whole or not at all, hashed, described by plain data. */
package org.likeness.base.io;
