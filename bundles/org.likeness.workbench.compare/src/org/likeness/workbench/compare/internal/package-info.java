// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Implementation of Likeness Workbench Compare. */
package org.likeness.workbench.compare.internal;
