// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Small parts that every view shares: icons, empty states, the equivalent command, keys. */
package org.likeness.workbench.widgets;
