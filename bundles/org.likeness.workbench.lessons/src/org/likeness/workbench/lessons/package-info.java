// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Lessons in the window: the list, and a page on which they are read, run and checked. */
package org.likeness.workbench.lessons;
