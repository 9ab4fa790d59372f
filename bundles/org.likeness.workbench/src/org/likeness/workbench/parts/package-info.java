// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What views and editors have in common: injection, selection, tables. */
package org.likeness.workbench.parts;
