// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The forgery detectors that come with Likeness: plug-ins only. */
package org.likeness.forensics;
