// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What the Inspector shows of a selected thing. */
package org.likeness.workbench.inspect;
