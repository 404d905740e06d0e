<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: xccdf
title: XCCDF 1.1 and 1.2 results, alone, in a benchmark or in ARF
tool: OpenSCAP
recognise:
  - {root: =Benchmark, namespace: "^http://checklists.nist.gov/xccdf/1."}
  - {root: =TestResult, namespace: "^http://checklists.nist.gov/xccdf/1."}
  - {root: =asset-report-collection, namespace: "^http://scap.nist.gov/schema/asset-reporting-format/"}
elements: [Rule, TestResult/rule-result]
keep: [TestResult/target, TestResult/target-address, TestResult/benchmark, TestResult/profile]
carries: [passes, controls, dates, severities, CVE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:a="http://checklists.nist.gov/xccdf/1.1"
    xmlns:b="http://checklists.nist.gov/xccdf/1.2" exclude-result-prefixes="a b">
<xsl:output method="xml"/>

<!-- Rules come before the results that refer to them, so they are records of their own:
     titles, severities and controls reach the results through the rule's id. -->
<xsl:template match="/">
  <records><xsl:apply-templates/></records>
</xsl:template>
<xsl:template match="text()"/>

<xsl:template match="a:Rule | b:Rule">
  <rule rule="{@id}" severity="{@severity}"><xsl:apply-templates/></rule>
</xsl:template>
<xsl:template match="a:Rule/* | b:Rule/*"/>
<xsl:template match="a:Rule/a:title | b:Rule/b:title">
  <rule_title><xsl:value-of select="normalize-space()"/></rule_title>
</xsl:template>
<xsl:template match="a:Rule/a:ident | b:Rule/b:ident">
  <xsl:choose>
    <xsl:when test="starts-with(., 'CWE-')"><cwe><xsl:value-of select="."/></cwe></xsl:when>
    <xsl:otherwise><tag><xsl:value-of select="."/></tag></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Who publishes what is referred to, by its address. -->
<xsl:template match="a:Rule/a:reference | b:Rule/b:reference">
  <xsl:variable name="at" select="string(@href)"/>
  <xsl:variable name="id" select="normalize-space()"/>
  <control id="{$id}">
    <xsl:attribute name="framework">
      <xsl:choose>
        <xsl:when test="contains($at, '800-53')">
          <xsl:choose>
            <xsl:when test="contains($at, 'NIST.SP.800-53r5')">NIST 800-53 r5</xsl:when>
            <xsl:otherwise>NIST 800-53 r4</xsl:otherwise>
          </xsl:choose>
        </xsl:when>
        <xsl:when test="contains($at, '800-171')">NIST 800-171</xsl:when>
        <xsl:when test="contains($at, 'nist.gov/cyberframework') or contains($at, 'NIST.CSWP.04162018')">NIST CSF 1.1</xsl:when>
        <xsl:when test="contains($at, 'pcisecuritystandards.org')">
          <xsl:choose>
            <xsl:when test="contains($at, 'v4')">PCI DSS 4.0</xsl:when>
            <xsl:otherwise>PCI DSS 3.2.1</xsl:otherwise>
          </xsl:choose>
        </xsl:when>
        <xsl:when test="contains($at, 'iso.org')">ISO 27001:2013</xsl:when>
        <xsl:when test="contains($at, 'gpo.gov') or contains($at, 'hipaa')">HIPAA</xsl:when>
        <xsl:when test="contains($at, 'cisecurity.org/controls')">CIS Controls</xsl:when>
        <xsl:when test="contains($at, 'cisecurity.org/benchmark')">CIS Benchmark</xsl:when>
        <xsl:when test="starts-with($id, 'CCI-')">CCI</xsl:when>
      </xsl:choose>
    </xsl:attribute>
    <xsl:if test="starts-with($id, 'Req-')">
      <xsl:attribute name="id"><xsl:value-of select="normalize-space(substring-after($id, 'Req-'))"/></xsl:attribute>
    </xsl:if>
  </control>
</xsl:template>

<xsl:template match="a:TestResult | b:TestResult">
  <xsl:variable name="target" select="normalize-space(a:target | b:target)"/>
  <xsl:variable name="known" select="normalize-space((a:target-address | b:target-address)[. != '127.0.0.1' and . != '::1'][1])"/>
  <xsl:variable name="address">
    <xsl:value-of select="$known"/>
    <xsl:if test="$known = ''"><xsl:value-of select="$target"/></xsl:if>
  </xsl:variable>
  <run start="{@start-time}" end="{@end-time}" target="{$target}"
       tool_version="{substring-after(substring-after(@test-system, 'cpe:/a:'), 'openscap:')}"/>
  <xsl:apply-templates select="*[@idref]">
    <xsl:with-param name="target" select="$target"/>
    <xsl:with-param name="address" select="string($address)"/>
    <xsl:with-param name="end" select="string(@end-time)"/>
  </xsl:apply-templates>
</xsl:template>

<xsl:template match="a:rule-result | b:rule-result">
  <xsl:param name="target"/>
  <xsl:param name="address"/>
  <xsl:param name="end"/>
  <xsl:variable name="result" select="normalize-space(concat(a:result, b:result))"/>
  <xsl:choose>
    <xsl:when test="$result = 'pass' or $result = 'fail' or $result = 'notapplicable' or $result = 'notselected'
                    or $result = 'notchecked' or $result = 'informational' or $result = 'fixed'
                    or $result = 'error' or $result = 'unknown'"/>
    <xsl:otherwise>
      <warning>
        <xsl:value-of select="concat('&quot;', $result, '&quot; is no result of XCCDF; rule ', @idref)"/>
      </warning>
    </xsl:otherwise>
  </xsl:choose>
  <result rule="{@idref}" severity="{@severity}" address="{$address}" target="{$target}"
          last_seen="{@time}">
    <kind>
      <xsl:choose>
        <xsl:when test="$result = 'pass' or $result = 'fixed'">pass</xsl:when>
        <xsl:when test="$result = 'fail'">fail</xsl:when>
        <xsl:when test="$result = 'notapplicable' or $result = 'notselected'">notApplicable</xsl:when>
        <xsl:when test="$result = 'informational' or $result = 'notchecked'">informational</xsl:when>
        <!-- error, unknown, and what no version of XCCDF knows: never a pass. -->
        <xsl:otherwise>open</xsl:otherwise>
      </xsl:choose>
    </kind>
    <xsl:if test="not(@time)"><last_seen><xsl:value-of select="$end"/></last_seen></xsl:if>
    <xsl:apply-templates/>
  </result>
</xsl:template>
<xsl:template match="a:rule-result/* | b:rule-result/*"/>
<xsl:template match="a:rule-result/a:ident | b:rule-result/b:ident">
  <xsl:choose>
    <xsl:when test="starts-with(., 'CVE-')"><vulnerability><xsl:value-of select="."/></vulnerability></xsl:when>
    <xsl:otherwise><tag><xsl:value-of select="."/></tag></xsl:otherwise>
  </xsl:choose>
</xsl:template>
<xsl:template match="a:rule-result/a:message | b:rule-result/b:message">
  <message><xsl:value-of select="normalize-space()"/></message>
</xsl:template>
</xsl:stylesheet>
