// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The entry to everything that the command and the workbench do. */
package org.likeness.core;
