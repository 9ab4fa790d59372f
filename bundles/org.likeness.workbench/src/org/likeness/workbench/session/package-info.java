// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The workspace that the window shows, and work done in the background. */
package org.likeness.workbench.session;
