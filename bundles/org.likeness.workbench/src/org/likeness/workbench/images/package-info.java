// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Pictures in memory as SWT pictures. */
package org.likeness.workbench.images;
